import { z } from 'zod';
import { webAddressSchema } from './text.ts';

/** What an action asks for: something to do before the upgrade, or to prepare for a later one. */
export const actionKinds = ['required', 'deprecation'] as const;

/**
 * One thing that a post tells its readers to do or to know before they upgrade to its release, read from
 * its body: an item below a heading such as 升级前必看. In its words names of code stand between `` ` ``.
 */
export const actionSchema = z.strictObject({
	kind: z.enum(actionKinds),
	/** What it is about: the bold words that it begins with, or else its first sentence. */
	lead: z.string().min(1),
	/** What follows the lead, without the places where it can be checked; '' if nothing. */
	text: z.string(),
	/** Addresses that it links to, each once. */
	sources: z.array(webAddressSchema),
	/** The line of the file, from 1. */
	line: z.int().positive(),
	/** The id of its place in the post, without `#`. */
	anchor: z.string(),
});

/** With its place in the file, for reports. */
export type PlacedAction = z.output<typeof actionSchema>;

export type Action = Omit<PlacedAction, 'line'>;
export type ActionKind = Action['kind'];
