import type { OfflineBuild } from '../../offline/list.ts';
import type { Told } from '../../offline/messages.ts';
import { offlineStateStrings as strings } from '../../strings/offlineState.ts';

/** What the block of offline reading shows, by what is known. */

/** What is known of the reader's browser and of the site. */
export interface Standing {
	/** Whether this browser can keep a site, as far as is known. */
	readonly isAble: boolean;
	/** The newest build; `undefined` where it cannot be asked for. */
	readonly build?: OfflineBuild | undefined;
	/** What the worker told last; `undefined` where there is none. */
	readonly told?: Told | undefined;
	readonly isRemoved?: boolean | undefined;
}

/** What a reader may do. */
export type Action = 'keep' | 'again' | 'renew' | 'stop' | 'remove';

/** What is shown. */
export interface Shown {
	/** Sentences, one after the other. */
	readonly says: readonly string[];
	readonly actions: readonly Action[];
	/** From 0 to 1; none where nothing is being kept. */
	readonly progress?: number | undefined;
}

/** Bytes in words, with two digits that count: `7.7 MB`, `31 MB`. */
export function inMegabytes(bytes: number): string {
	const megabytes = bytes / 1e6;
	return strings.megabytes(megabytes.toFixed(megabytes < 9.95 ? 1 : 0));
}

/** A moment as its day by the reader's clock. */
function dayOf(moment: number): string {
	const date = new Date(moment);
	return strings.day(date.getFullYear(), date.getMonth() + 1, date.getDate());
}

/** What is shown while the site is being kept. */
function whileKeeping({ progress, kept }: Told): Shown | undefined {
	if (progress === undefined) return undefined;
	const { bytes, ofBytes } = progress;
	const share = ofBytes === 0 ? 1 : bytes / ofBytes;
	const says = kept === undefined ? strings.keeping(inMegabytes(ofBytes)) : strings.renewing;
	return { says: [says], actions: ['stop'], progress: share };
}

/** What is shown when a build is kept whole. */
function whenKept({ kept, failure }: Told, build: OfflineBuild | undefined): Shown | undefined {
	if (kept === undefined) return undefined;
	const says = strings.kept(dayOf(kept.at), inMegabytes(kept.bytes), kept.version);
	if (failure !== undefined) {
		return { says: [says, strings.failures[failure]], actions: ['again', 'remove'] };
	}
	if (build === undefined) return { says: [says], actions: ['remove'] };
	const isCurrent = build.version === kept.version;
	return isCurrent
		? { says: [says, strings.current], actions: ['remove'] }
		: { says: [says, strings.behind], actions: ['renew', 'remove'] };
}

/** What the block shows. */
export function shownFor({ isAble, build, told, isRemoved }: Standing): Shown {
	if (!isAble) return { says: [strings.unsupported], actions: [] };
	const byWorker = told && (whileKeeping(told) ?? whenKept(told, build));
	if (byWorker !== undefined) return byWorker;
	const removed = isRemoved === true ? [strings.removed] : [];
	const failed = told?.failure === undefined ? [] : [strings.failures[told.failure]];
	const begun = told === undefined ? [] : (['remove'] as const);
	if (build === undefined)
		return { says: [...removed, ...failed, strings.unreachable], actions: [...begun] };
	const { transfer, bytes, files } = build;
	const needed = strings.needed(inMegabytes(transfer), inMegabytes(bytes), files);
	const go = failed.length > 0 ? 'again' : 'keep';
	return { says: [...removed, ...failed, needed], actions: [go, ...begun] };
}
