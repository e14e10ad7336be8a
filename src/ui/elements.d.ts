import type { HTMLAttributes } from 'preact';

/** The elements that `src/browser` brings to life; without script they are plain boxes. */
declare module 'preact' {
  namespace JSX {
    interface IntrinsicElements {
      'command-palette': HTMLAttributes<HTMLElement>;
      'file-drop': HTMLAttributes<HTMLElement>;
      'flash-message': HTMLAttributes<HTMLElement>;
      'poll-progress': HTMLAttributes<HTMLElement>;
      'session-watch': HTMLAttributes<HTMLElement>;
    }
  }
}
