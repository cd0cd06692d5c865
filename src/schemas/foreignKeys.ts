/** Keys of other generators and their themes that mean nothing here and are accepted in silence. */
// biome-ignore format: words fill lines
export const foreignKeys = [
	'icon', 'sticky', 'star', 'isOriginal', 'layout', 'comments', 'comment', 'toc', 'article',
	'timeline', 'sidebar', 'navbar', 'pageInfo', 'editLink', 'footer', 'copyright', 'headerDepth',
	'index', 'order', 'password', 'mathjax', 'katex', 'top', 'top_img', 'keywords', 'lang', 'head',
	'prev', 'next', 'breadcrumb', 'contributors', 'license', 'shortTitle', 'subtitle', 'dir', 'feed',
	'sitemap', 'aside', 'outline', 'abbrlink', 'slug', 'type', 'weight', 'series',
	'linkTitle', 'linktitle', 'menu', 'outputs', 'resources', 'cascade', 'collections', 'repost',
	'math', 'mermaid', 'sequence', 'flow', 'mindmap', 'mindmap2', 'code', 'lightgallery', 'hidden',
	'hiddenFromHomePage', 'hiddenFromSearch', 'hiddenFromFeed', 'hiddenFromRelated', 'images',
	'featuredImagePreview', 'heroText', 'hero', 'home', 'tagline', 'features', 'actions', 'titleTemplate', 'header-style',
	'header-mask', 'catalog', 'iframe', 'multilingual', 'cate1', 'cate2', 'titleTag', 'pageComponent',
	'pageClass', 'pageStyle', 'reward', 'twemoji', 'library', 'expirationReminder', 'highlight_shrink',
	'aplayer', 'noindex', 'robots', 'categories_page', 'isNoComment', 'isNoBackBtn', 'link', 'links',
	'clickbait', 'name',
] as const;
