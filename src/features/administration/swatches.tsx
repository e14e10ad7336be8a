import { formatNumber } from '#platform/format.ts';
import { useLanguage, useTexts } from '#platform/language.ts';
import { contrastOf, isColor, ramps, type Ramp, type Step } from '#ui/theme/county.ts';
import { administrationTexts } from './texts.ts';

const shown: Step[] = ['surface-tinted', 'border-default', 'base-default', 'text-subtle', 'text-default'];
const [side, gap] = [40, 4];
const whole = 2 * shown.length * (side + gap);

/** The saved or typed colour as it will be used, on light and on dark paper, with the contrast of the words on it. */
export function Swatches({ accent }: { accent: string }) {
  const text = useTexts(administrationTexts);
  const language = useLanguage();
  if (!isColor(accent)) return null;
  const { light, dark } = ramps(accent);
  const least = Math.min(...[light, dark].map(wordsOnButton));
  return (
    <div class="swatches">
      <svg viewBox={`0 0 ${whole} ${side}`} width={whole} height={side} role="img" aria-label={text.accentSteps}>
        <Strip ramp={light} from={0} label={text.onLight} />
        <Strip ramp={dark} from={shown.length * (side + gap)} label={text.onDark} />
      </svg>
      <p class="small quiet">{text.legible(formatNumber(Math.floor(least * 10) / 10, language))}</p>
    </div>
  );
}

const wordsOnButton = (ramp: Ramp) => contrastOf(ramp['base-default'], ramp['base-contrast-default']);

function Strip({ ramp, from, label }: { ramp: Ramp; from: number; label: string }) {
  return (
    <g>
      <title>{label}</title>
      {shown.map((step, at) => (
        <rect key={step} x={from + at * (side + gap)} width={side} height={side} rx={6} fill={ramp[step]} />
      ))}
    </g>
  );
}
