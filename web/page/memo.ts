// Draws a component again only when one of its properties is another.
import { Component, type ComponentChildren, type ComponentClass, type FunctionComponent } from 'preact';

export function memo<P extends object>(inner: FunctionComponent<P>): ComponentClass<P> {
  return class Memo extends Component<P> {
    override shouldComponentUpdate(next: Readonly<P>): boolean {
      const before: Readonly<Record<string, unknown>> = { ...this.props };
      const keys = Object.entries(next);
      return keys.length !== Object.keys(before).length || keys.some(([key, value]) => before[key] !== value);
    }

    // `inner` uses no hooks: it is a function of its properties.
    override render(props: P): ComponentChildren {
      return inner(props);
    }
  };
}
