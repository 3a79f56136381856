// A button, with or without an icon; one that has only an icon gets its label as a tooltip.
import type { ButtonHTMLAttributes, ComponentChildren, JSX, Ref } from 'preact';
import { Icon, type IconName } from './icon.tsx';

export interface ButtonProps extends Omit<ButtonHTMLAttributes, 'label' | 'class'> {
  readonly icon?: IconName;
  /** Spoken and shown as a tooltip; needed where there is no text. */
  readonly label?: string;
  /** Tooltip; the label unless told. */
  readonly tip?: string;
  /** Shortcut, for the tooltip. */
  readonly keys?: string;
  readonly kind?: 'plain' | 'primary' | 'quiet' | 'danger';
  readonly small?: boolean;
  readonly disabled?: boolean;
  readonly type?: 'button' | 'submit';
  readonly buttonRef?: Ref<HTMLButtonElement>;
  readonly class?: string;
  readonly children?: ComponentChildren;
}

export function Button({
  icon,
  label,
  tip,
  keys,
  kind = 'plain',
  small = false,
  type = 'button',
  buttonRef,
  children,
  class: extra = '',
  ...rest
}: ButtonProps): JSX.Element {
  const bare = children === undefined || children === null || children === false;
  const hint = tip ?? (bare ? label : undefined);
  return (
    <button
      type={type}
      class={`button ${kind}${small ? ' small' : ''}${bare ? ' bare' : ''} ${extra}`.trim()}
      {...(label === undefined ? {} : { 'aria-label': label })}
      {...(hint === undefined ? {} : { 'data-tip': hint })}
      {...(keys === undefined ? {} : { 'data-keys': keys, 'aria-keyshortcuts': keys })}
      {...(buttonRef ? { ref: buttonRef } : {})}
      {...rest}
    >
      {icon && <Icon name={icon} size={small ? 14 : 16} />}
      {!bare && <span class="label">{children}</span>}
    </button>
  );
}
