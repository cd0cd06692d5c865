import { readSeen } from '../../src/domain/checkup/reader/reader.ts';
import type { Seen } from '../../src/domain/checkup/seen.ts';

function said(seen: Seen): string {
	switch (seen.what) {
		case 'gate':
			return `gate ${seen.name}=${seen.value} ${seen.how} ${seen.component}`;
		case 'api':
			return `api ${seen.apiVersion} ${seen.kind ?? seen.resource} ${seen.how}`;
		case 'flag':
			return `flag ${seen.name}${seen.value === undefined ? '' : `=${seen.value}`} ${seen.component}`;
		case 'name':
			return `name ${seen.name}${seen.isKey ? `: ${seen.value ?? ''}`.trimEnd() : ''} ${seen.component}`;
		case 'version':
			return `version ${seen.of} ${seen.version}`;
	}
}

/** What a check sees in a text, one short line each: `3 gate NodeSwap=true set kubelet`. */
export function seenIn(text: string, names: readonly string[] = []): readonly string[] {
	return readSeen(text, new Set(names)).map((seen) => `${seen.line} ${said(seen)}`);
}
