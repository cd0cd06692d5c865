import { markCurrentHeading } from './contents.ts';
import { addCopyButtons } from './copy.ts';
import { offerEnlarging } from './enlarge.ts';
import { startEach } from './startEach.ts';
import { showDaysLeft } from './support.ts';
import { makeAllTabs } from './tabs.ts';
import { offerThemes } from './theme.ts';

/** What JavaScript adds to pages that already read well without it. */
startEach([
	offerThemes,
	showDaysLeft,
	makeAllTabs,
	addCopyButtons,
	offerEnlarging,
	markCurrentHeading,
]);
