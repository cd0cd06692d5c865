import { z } from 'zod';
import { webAddressSchema } from './text.ts';

/** What a cluster runs beside the programs of Kubernetes, in the order in which pages show it. */
export const componentNames = ['etcd', 'CoreDNS', 'pause', 'containerd'] as const;

export type ComponentName = (typeof componentNames)[number];

const componentVersionSchema = z
	.string({ error: '请加上引号，例如 "3.10"。' })
	.regex(/^\d{1,3}(?:\.\d{1,3}){1,2}$/, { error: '请写版本号，不带 v，例如 3.5.10。' });

/** A component that goes with a minor release: what is installed, or what is needed at least. */
export const componentSchema = z
	.strictObject({
		name: z.enum(componentNames, { error: `部件只能是 ${componentNames.join('、')}。` }),
		version: componentVersionSchema
			.optional()
			.describe('What kubeadm of the first patch installs by default, such as 3.5.10.'),
		minimums: z
			.array(componentVersionSchema)
			.min(1, { error: '请至少写一个版本。' })
			.optional()
			.describe(
				'The oldest patches that its own project recommends, of each minor version one; newer patches will do.',
			),
		source: webAddressSchema.describe('Where it can be checked.'),
	})
	.refine(({ version, minimums }) => (version === undefined) !== (minimums === undefined), {
		path: ['version'],
		error: '装的是哪个版本写 version，最低要哪些版本写 minimums，只写一样。',
	});

export type Component = z.output<typeof componentSchema>;
