import { registerPaths } from '#records/register/paths.ts';

export const influencePaths = registerPaths({ nb: 'pavirkning', nn: 'paverknad', en: 'influence' });
