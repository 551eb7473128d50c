import './Button.css';
import './IconButton.css';
import './Select.css';
import { Button as AriaButton } from 'react-aria-components/Button';
import { Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components/Menu';
import { classes } from './given.ts';
import { Icon, type IconName } from './Icon.tsx';
import { KeyHint } from './KeyHint.tsx';

export interface MenuAction {
  id: string;
  label: string;
  icon?: IconName | undefined;
  keys?: readonly string[] | undefined;
  isDanger?: boolean | undefined;
  isDisabled?: boolean | undefined;
  onPress: () => void;
}

export interface MenuButtonProps {
  label: string;
  actions: readonly MenuAction[];
  /** Only the three dots, with the label read aloud. Default shows the word. */
  isIconOnly?: boolean | undefined;
}

/** What is done less often, behind one button. */
export function MenuButton({ label, actions, isIconOnly = false }: MenuButtonProps) {
  return (
    <MenuTrigger>
      {isIconOnly ? (
        <AriaButton className="ui-icon-button" aria-label={label}>
          <Icon name="more" />
        </AriaButton>
      ) : (
        <AriaButton className="ui-button">
          <span className="ui-button-text">{label}</span>
          <Icon name="chevronDown" />
        </AriaButton>
      )}
      <Popover className="ui-popover" placement="bottom end" offset={6}>
        <Menu
          className="ui-options"
          aria-label={label}
          onAction={(key) => actions.find((action) => action.id === key)?.onPress()}
        >
          {actions.map((action) => (
            <MenuItem
              key={action.id}
              id={action.id}
              className={classes('ui-option', action.isDanger === true && 'ui-option-danger')}
              textValue={action.label}
              isDisabled={action.isDisabled === true}
            >
              {action.icon === undefined ? null : <Icon name={action.icon} />}
              <span className="ui-option-body">{action.label}</span>
              {action.keys === undefined ? null : <KeyHint keys={action.keys} />}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
