/** What a line is, before it is read. */

export const section = /^\[[A-Z]\w*\]\s*$/;
export const boundary = /^(?:---(?:\s|$)|\.\.\.\s*$|```|~~~)/;
/** A line that a template writes as a whole, such as a condition. */
export const onlyTemplate = /^\s*\uFFFC[\s\uFFFC]*$/;
/** A line that begins a text in braces: JSON, and no prefix of a log such as `[init]`. */
export const opensFlow = /^\s*(?:\{\s*(?:$|["'}\w])|\[\s*(?:$|[[\]{"']))/;
/** What no line within braces begins with, unless it is indented. */
export const leavesFlow = /^\s*(?!(?:true|false|null)\b)[A-Za-z_$./-]/;
/** klog tells every flag with its default. */
export const toldFlag = /\bFLAG: --(?!feature-gates)/;
