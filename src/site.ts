/**
 * What this site is and where it lives: the only file that knows the origin, the base path and the
 * repository. `SITE_URL` in the environment overrides the address, base path included
 * (`https://example.org/blog/`).
 */

import { PlainError } from './plainError.ts';
import { machineStrings } from './strings/machine.ts';

/** Someone that signs posts and of whom there is more to say than the name. */
export interface Author {
	readonly name: string;
	/** A group is an organization to search engines. */
	readonly kind: 'person' | 'group';
	/** A sentence for the author's page. */
	readonly note: string;
}

/** Where the site lives without `SITE_URL`. */
const ownAddress = 'https://k8s-notes.example.org/';

/** An origin that names a real host and port: pages, feeds and policies bear it. */
const origin = /^https?:\/\/(?:[a-z\d_-]+(?:\.[a-z\d_-]+)*|\[[\da-f:.]+\])(?::[1-9]\d*)?$/;

/**
 * The address of a site: its origin and the path that its addresses begin with, in characters that
 * stand in every address as they are. Without one, the project's own.
 * @throws PlainError when `written` is no such address.
 */
export function siteAddress(written: string | undefined): URL {
	const asked = written?.trim() || ownAddress;
	const address = URL.parse(asked);
	const isWhole =
		address !== null &&
		origin.test(address.origin) &&
		/^https?:\/\/[^@?#]+$/.test(address.href) &&
		/^\/(?:[\w.~-]+\/)*[\w.~-]*$/.test(address.pathname) &&
		!/[?#\s\p{Cc}]/u.test(asked);
	if (!isWhole) throw new PlainError(machineStrings.badAddress(asked));
	return address;
}

const address = siteAddress(process.env['SITE_URL']);

export const site = {
	name: 'K8s 版本手记',
	/** One sentence for search engines, feeds and the head of the home page. */
	description:
		'Kubernetes 每个版本改了什么、为什么有意思、升级前要看什么：写给中文平台工程师的版本手记。',
	language: 'zh-CN',
	/** The origin alone, such as `https://example.org`. */
	origin: address.origin,
	/** The path that every address begins with; it starts and ends with a slash. */
	base: address.pathname.endsWith('/') ? address.pathname : `${address.pathname}/`,
	/** Where the sources are and where readers report mistakes. */
	repository: 'https://github.com/k8s-version-notes/k8s-version-notes',
	/** Calendar days without a zone are days of this offset from UTC. */
	timeZone: '+08:00',
	/** Origins at which this blog was before, such as `https://old.example.org`: links to its posts there lead here. */
	formerOrigins: [] as readonly string[],
	/** Whether a post whose author does not say when it was last changed has the day of its last commit. */
	updatedFromGit: false as boolean,
	/** Hosts whose pages posts may show in a frame, such as `player.example.org`: none. */
	frameHosts: [] as readonly string[],
	/** Posts on one page of a list. */
	pageSize: 20,
	/** Categories, tags or authors on one page of their index. */
	termPageSize: 200,
	/** Tags, categories, authors or years beside a list of posts, the most used. */
	termsBeside: 16,
	/** Who names the feeds' entries (RFC 4151): it never changes, not even when the site moves. */
	feedAuthority: 'k8s-notes.example.org,2024',
	/** Posts whose words about a KEP its page shows, the newest. */
	quotes: 50,
	/**
	 * The groups that own KEPs, as records name them: the SIGs of kubernetes/community (`sigs.yaml`), and those of old
	 * that KEPs still name. An import of KEPs tells of one that is missing here.
	 */
	sigs: [
		...['api-machinery', 'apps', 'architecture', 'auth', 'autoscaling', 'cli', 'cloud-provider'],
		...['cluster-lifecycle', 'contributor-experience', 'docs', 'etcd', 'instrumentation'],
		...['k8s-infra', 'multicluster', 'network', 'node', 'release', 'scalability', 'scheduling'],
		...['security', 'storage', 'testing', 'ui', 'windows'],
		...['aws', 'azure', 'big-data', 'cluster-ops', 'gcp', 'ibmcloud', 'on-prem', 'openstack', 'pm'],
		...['product-management', 'service-catalog', 'usability', 'vmware'],
	] as readonly string[],
	/** Entries in a feed. */
	feedSize: 20,
	/** Entries in a feed of KEP moves, but for those of its newest release, which are in it all. */
	movesFeedSize: 60,
	/** Who signs a post whose author is not written. */
	defaultAuthor: '编辑部',
	/** Of whom there is more to say than the name. */
	authors: [
		{ name: '编辑部', kind: 'group', note: '本站的集体署名：由编辑们共同撰写、互相校对。' },
	] as readonly Author[],
} as const;
