import type { ButtonHTMLAttributes, ReactNode } from 'react'

interface ButtonProps extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'type'> {
  readonly tone?: 'primary' | 'plain' | 'quiet' | 'danger'
  readonly size?: 'normal' | 'small'
  readonly submit?: boolean
  readonly icon?: ReactNode
  readonly children: ReactNode
}

export function Button({ tone = 'plain', size = 'normal', submit = false, icon, children, className, ...rest }: ButtonProps) {
  return (
    <button
      {...rest}
      type={submit ? 'submit' : 'button'}
      className={`button ${className ?? ''}`}
      data-tone={tone}
      data-size={size}
    >
      {icon}
      {children}
    </button>
  )
}

interface IconButtonProps extends Omit<ButtonProps, 'children' | 'icon'> {
  /** What the button does, for the screen reader and the tooltip. */
  readonly label: string
  readonly icon: ReactNode
}

export function IconButton({
  label,
  icon,
  tone = 'quiet',
  size = 'normal',
  submit = false,
  className,
  ...rest
}: IconButtonProps) {
  return (
    <button
      {...rest}
      type={submit ? 'submit' : 'button'}
      className={`button ${className ?? ''}`}
      data-icon=""
      data-tone={tone}
      data-size={size}
      aria-label={label}
      title={label}
    >
      {icon}
    </button>
  )
}
