/** Words that ask and that no page has to hold; comparable text, the longest first. */
const asking = [
	'从哪个版本开始',
	'什么时候',
	'从什么时候',
	'哪个版本',
	'哪一版本',
	'哪些版本',
	'为什么',
	'多长时间',
	'怎么样',
	'是不是',
	'有没有',
	'能不能',
	'怎么',
	'怎样',
	'如何',
	'多久',
	'什么',
	'哪个',
	'哪些',
	'哪里',
	'几时',
	'何时',
	'吗',
	'呢',
	'么',
	'啥',
];
const english = [
	'which version',
	'what version',
	'when',
	'how',
	'what',
	'which',
	'why',
	'is',
	'was',
];
const question = new RegExp(
	`${[...asking].sort((a, b) => b.length - a.length).join('|')}|(?<![\\p{L}\\p{N}])(?:${english.join('|')})(?![\\p{L}\\p{N}])`,
	'gu',
);

/** `text`, which is comparable, without the words of a question; what stood beside them is parted. */
export function withoutQuestion(text: string): string {
	return text.replace(question, ' ').replace(/ +/g, ' ').trim();
}
