/**
 * Sounds, films and frames.
 *
 * The author writes `<video src="/media/a.mp4">`, `<audio>` or `<iframe src="https://…">`.
 * The reader gets a player that loads nothing before it is asked to; a frame only of the hosts that
 * site.ts names, because another site's page may do what it likes. Every other frame becomes a link.
 */
import type { Element } from 'hast';
import { site } from '../../site.ts';
import { markdownStrings } from '../../strings/markdown.ts';
import type { Construct } from '../construct.ts';
import { type Post, report } from '../post.ts';
import { isSafe, schemeOf } from '../tree/addresses.ts';
import { element, isElement, type Node, rewriteUp, text } from '../tree/nodes.ts';
import { localFile, originOf } from '../tree/pictures.ts';

const players = ['video', 'audio', 'iframe', 'source', 'track'];

/** The address on the page of what a player loads; `undefined` if it may not be loaded. */
function loaded(post: Post, node: Element, src: string): string | undefined {
	const scheme = schemeOf(src);
	if (scheme === undefined && !src.startsWith('//')) return localFile(post, node, src).url;
	const origin = originOf(src);
	if (origin === undefined) return undefined;
	post.foreign.media.add(origin);
	return src;
}

function player(post: Post, node: Element): readonly Node[] | undefined {
	const { properties } = node;
	const sources = [node, ...node.children.filter((child) => isElement(child, 'source', 'track'))];
	let playable = false;
	for (const source of sources as Element[]) {
		const { src } = source.properties;
		const url = typeof src === 'string' ? loaded(post, source, src) : undefined;
		if (url === undefined) delete source.properties['src'];
		else source.properties['src'] = url;
		playable ||= url !== undefined;
	}
	if (!playable) return node.children.filter((child) => !isElement(child, 'source', 'track'));
	const { poster } = properties;
	delete properties['poster'];
	if (typeof poster === 'string' && schemeOf(poster) === undefined && !poster.startsWith('//')) {
		properties['poster'] = localFile(post, node, poster).url;
	}
	Object.assign(properties, { controls: true, preload: 'none' });
	node.children = node.children.filter(
		(child) => !isElement(child, 'source', 'track') || child.properties['src'] !== undefined,
	);
	return undefined;
}

function frame(post: Post, node: Element): readonly Node[] {
	const src = String(node.properties['src'] ?? '');
	const title = String(node.properties['title'] ?? '');
	const origin = originOf(src);
	if (origin !== undefined && site.frameHosts.includes(new URL(origin).host)) {
		post.foreign.frames.add(origin);
		const sandbox = ['allow-scripts', 'allow-same-origin'];
		const words = title || markdownStrings.embed(src);
		Object.assign(node.properties, {
			title: words,
			loading: 'lazy',
			sandbox,
			referrerPolicy: 'no-referrer',
		});
		return [node];
	}
	if (src === '' || !isSafe(src)) return node.children;
	report(post, node, { message: markdownStrings.refusedFrame(src), severity: 'warning' });
	const words = text(markdownStrings.embed(title || src));
	return [element('a', { href: src }, [words]), ...node.children];
}

export const media: Construct = {
	name: 'media',

	tree(root, post, source) {
		if (!/<(?:video|audio|iframe|embed|source|track)/i.test(source)) return;
		rewriteUp(root, (node, parent) => {
			if (!isElement(node, ...players)) return undefined;
			if (node.tagName === 'iframe') return frame(post, node);
			if (node.tagName === 'source' || node.tagName === 'track') {
				const inside = 'tagName' in parent && players.includes(String(parent.tagName));
				return inside ? undefined : [];
			}
			return player(post, node);
		});
	},
};
