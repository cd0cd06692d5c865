import type { Stage } from '../schemas/stage.ts';

/** What authors call things in headings, as patterns: `domain/stages.ts` reads headings by them. */
export const headingWords = {
	/** The words that name a stage. */
	stages: {
		stable:
			/(?<![\w-])GA(?!\w)|\bstable\b|general(?:ly)? availab|(?<!不)稳定(?!性)|正式(?:发布|可用|版)|普遍可用|转正|毕业/i,
		beta: /(?<![a-z\d])beta(?![a-z\d])|公测/i,
		alpha: /(?<![a-z\d])alpha(?![a-z\d])|内测/i,
	} as const satisfies Record<Stage, RegExp>,
	/** Of a heading that names several stages these say that it speaks of a climb to the highest: “Beta 转正（GA）”. */
	climb: /从|由|到|至|升|转|进|晋|→|->|=>|\bto\b|\bfrom\b|promot|graduat/i,
	/** A heading of what was deprecated, switched off or removed: what stands below it reached no stage. */
	endings:
		/^(?:[^\p{L}]|已经?|即将|计划|主要)*(?:(?:弃用|废弃|移除|删除|默认关闭)(?:\s*(?:$|[，、。：:（(/&与和及或的])|清单|列表|项|功能|特性)|(?:major )?(?:deprecat(?:ed|ions?)|remov(?:ed|als?))\b)/iu,
} as const;
