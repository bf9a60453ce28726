/** Whether rules written as code may run: only where somebody said so, never because a folder asks for it. */
import type { Plugins } from '../../workspace/plugins.js';
import type { Io } from '../io.js';
import type { ConfigChoice } from '../options.js';

/** Does work with the plugins that are allowed; it may be begun twice, so it must not write before it has read all settings. */
export async function withConsent<Result>(
  { plugins }: Pick<ConfigChoice, 'plugins'>,
  { env }: Io,
  work: (allowed: { readonly plugins?: Plugins }) => Result,
): Promise<Awaited<Result>> {
  if (!plugins && env.DUNMARK_PLUGINS !== '1') return await work({});
  const { withPlugins } = await import('../../node/load-plugins.js');
  return withPlugins((loaded) => work({ plugins: loaded }));
}
