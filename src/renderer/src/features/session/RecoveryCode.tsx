import { useText } from '../../app/text.ts';
import { groupsOf } from './recovery-text.ts';

/** The recovery code, large, in numbered groups, to copy or to compare. */
export function RecoveryCode({ code }: { code: string }) {
  const { t } = useText();
  const groups = groupsOf(code);
  return (
    <ol
      className="recovery-code"
      aria-label={t(($) => $.session.recovery.codeLabel, { count: groups.length })}
      translate="no"
    >
      {groups.map((group, index) => (
        <li key={`${index}-${group}`}>
          <span className="recovery-number" aria-hidden="true">
            {index + 1}
          </span>
          <span className="recovery-group">{group}</span>
        </li>
      ))}
    </ol>
  );
}
