/** What authors may open with `:::`: boxes and groups of tabs. */

export const boxKinds = [
	'tip',
	'note',
	'info',
	'warning',
	'danger',
	'caution',
	'important',
	'details',
] as const;
export type BoxKind = (typeof boxKinds)[number];

export const groupKinds = ['code-group', 'code-tabs', 'tabs'] as const;
type GroupKind = (typeof groupKinds)[number];

export interface Opening {
	readonly kind: BoxKind | GroupKind;
	/** Markdown; `''` for the kind's own title. */
	readonly title: string;
	/** Whether a `details` shows its content at first. */
	readonly open: boolean;
	/** Groups of tabs with the same name switch together. */
	readonly sync?: string | undefined;
}
