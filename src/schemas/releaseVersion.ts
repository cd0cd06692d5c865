import { z } from 'zod';

const howToWrite = '请给小版本号加引号，例如 "1.30"（不加引号时 YAML 会把它读成数字 1.3）。';

/** A Kubernetes minor release as written by authors: `1.33`, without the `v` and without a patch. */
export const releaseVersionSchema = z
	.string({ error: howToWrite })
	.regex(/^1\.(0|[1-9]\d{0,2})$/, { error: howToWrite })
	.brand<'ReleaseVersion'>();

export type ReleaseVersion = z.output<typeof releaseVersionSchema>;
