/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
// Every page works before this has run. What is here makes it quicker or calmer, one thing at a time.
import { CommandPalette } from './command-palette.ts';
import { countCharacters } from './counter.ts';
import { focusWhatWasRefused } from './errors.ts';
import { FileDrop } from './file-drop.ts';
import { FlashMessage } from './flash.ts';
import { keepDrafts } from './keep.ts';
import { listenForKeys } from './keys.ts';
import { foldMenu } from './menu.ts';
import { PollProgress } from './poll-progress.ts';
import { SessionWatch } from './session-watch.ts';

customElements.define('command-palette', CommandPalette);
customElements.define('file-drop', FileDrop);
customElements.define('flash-message', FlashMessage);
customElements.define('poll-progress', PollProgress);
customElements.define('session-watch', SessionWatch);
foldMenu();
keepDrafts();
countCharacters();
listenForKeys();
focusWhatWasRefused();
