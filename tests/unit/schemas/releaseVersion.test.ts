import { expect, it } from 'vitest';
import { releaseVersionSchema } from '../../../src/schemas/releaseVersion.ts';

it.each(['1.0', '1.9', '1.10', '1.37'])('accepts %s', (version) => {
	expect(releaseVersionSchema.safeParse(version).success).toBe(true);
});

it.each(['v1.31', '1.31.0', '1.05', '2.0', 1.3])('refuses %s and asks for quotes', (version) => {
	expect(releaseVersionSchema.safeParse(version).error?.issues[0]?.message).toContain('加引号');
});
