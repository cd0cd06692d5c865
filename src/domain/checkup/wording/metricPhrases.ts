import { type MarkedWords, mark, marks } from './markedWords.ts';
import { instead } from './phrases.ts';
import type { Told } from './told.ts';

/** Metrics that are called or counted otherwise: a reader's alerts and panels name them. */

const aboutMetrics = /指标|直方图|看板|metrics?\b|histogram/iu;
const change =
	/改名|改叫|更名|换成|改成|改看|改为|换了|[并合][成进]|移除|删除|消失|没了|不再|隐藏|弃用|拆|标签|口径|桶|重做|算法|填反|真值|变了|才报|removed|renamed|hidden|deprecated/iu;
const isDeprecation = /弃用|废弃|deprecated/iu;
const isMore = /改名|改叫|隐藏|移除|删除|消失|不再|并[成进]|removed|renamed|hidden/iu;

const ending = /_(?:total|seconds|bytes|count|sum|ratio|info|errors?|objects|size|capacity)$|\*$/;

/** Whether a name in small letters is a metric where words tell of metrics, and no label or file. */
export function isMetricName(name: string): boolean {
	return ending.test(name) || name.split('_').length > 2;
}

/** Words right before a name that make it a label of a metric. */
const labelBefore = new RegExp(
	`(?:标签|labels?)[，：\\s]*(?:${mark}|[、和\\s])*$|多了?\\s*(?:${mark}|[、和\\s])*$|${mark}\\s*的\\s*$`,
	'u',
);
const rowBefore = new RegExp(`(?:${marks}\\s*(?:、|和|或)\\s*)$`, 'u');

/** The words before a name without the other names of its row. */
function beforeRow(words: string): string {
	return words.replace(rowBefore, '');
}

/** What is said of metrics in the part of a sentence that they stand in, or else in all of it. */
function effectIn(sentence: string, place: number): Told['effect'] {
	const start = Math.max(...['，', '；', '：'].map((sign) => sentence.lastIndexOf(sign, place)));
	const part = sentence.slice(start + 1).split(/[，；。]/u)[0] ?? '';
	const words = change.test(part) ? part : sentence;
	return isDeprecation.test(words) && !isMore.test(words) ? 'later' : 'changes';
}

/** @returns the metrics that an action about metrics tells of, but those to be used in their place */
export function namedMetrics({ sentences, names }: MarkedWords): readonly Told[] {
	const all = sentences.join('');
	if (!aboutMetrics.test(all) && ![...names.values()].some(isCounter)) return [];
	return sentences.flatMap((sentence, at) => {
		const [lead = ''] = sentences;
		if (!change.test(sentence) && !change.test(lead)) return [];
		return [...sentence.matchAll(new RegExp(mark, 'gu'))].flatMap(({ 0: name, index }) => {
			const code = names.get(name);
			if (code?.of !== 'metric' || !isMetricName(code.name)) return [];
			const words = beforeRow(sentence.slice(0, index));
			if ([instead, labelBefore].some((one) => one.test(words))) return [];
			return [{ name, sentence: at, effect: effectIn(sentence, index) }];
		});
	});
}

function isCounter(code: { of: string; name?: string }): boolean {
	return code.of === 'metric' && /_(?:total|seconds|count|bytes)$/.test(code.name ?? '');
}
