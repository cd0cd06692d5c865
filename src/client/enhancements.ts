import { markCurrentHeading } from './contents.ts';
import { addCopyButtons } from './copy.ts';
import { showDaysLeft } from './daysLeft.ts';
import { offerEnlarging } from './enlarge.ts';
import { startEach } from './startEach.ts';
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
