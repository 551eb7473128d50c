import { Icon } from '../Icon.tsx';
import { type IconName, iconPaths } from '../icons.ts';
import { Pictogram } from '../Pictogram.tsx';
import { pictogramNames } from '../pictogram-files.ts';

const swatches = [
  ['--surface', '--ink'],
  ['--surface-raised', '--ink-muted'],
  ['--surface-sunken', '--ink'],
  ['--accent', '--on-accent'],
  ['--accent-soft', '--accent'],
  ['--done', '--on-done'],
  ['--done-soft', '--done'],
  ['--info', '--on-info'],
  ['--info-soft', '--info'],
  ['--attention', '--on-attention'],
  ['--attention-soft', '--attention'],
  ['--danger', '--on-danger'],
  ['--danger-soft', '--danger'],
  ['--frame', '--on-frame'],
  ['--frame-raised', '--brass'],
] as const;

export function Foundations() {
  return (
    <div className="g-page">
      <h1>Grondslag</h1>
      <div className="g-row">
        {swatches.map(([ground, ink]) => (
          <div
            key={ground}
            className="g-swatch"
            style={{ background: `var(${ground})`, color: `var(${ink})` }}
          >
            {ground}
            <br />
            {ink}
          </div>
        ))}
      </div>
      <h2>Iconen</h2>
      <div className="g-row">
        {Object.keys(iconPaths).map((name) => (
          <span key={name} className="g-icon">
            <Icon name={name as IconName} /> {name}
          </span>
        ))}
      </div>
      <h2>Pictogrammen</h2>
      <div className="g-row">
        {pictogramNames.map((name) => (
          <span key={name} className="g-icon">
            <Pictogram name={name} /> {name}
          </span>
        ))}
      </div>
    </div>
  );
}
