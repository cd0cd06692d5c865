import { site } from '../../src/site.ts';

/** What unit tests write in records and posts, whatever blog this is: their names are those that the site knows. */
Object.assign(site, {
	defaultAuthor: '编辑部',
	authors: [{ name: '编辑部', kind: 'group', note: '本站的集体署名。' }],
	sigs: [
		...new Set([
			...site.sigs,
			...['api-machinery', 'apps', 'architecture', 'auth', 'autoscaling', 'cli', 'cloud-provider'],
			...['cluster-lifecycle', 'etcd', 'instrumentation', 'network', 'node', 'release'],
			...['scheduling', 'security', 'storage', 'testing', 'windows'],
		]),
	],
});
