import { pickItem } from '../demo-item.ts';
import type { Stage } from '../stage.ts';

/** The overview and the wallboard, from the same pulse. */
export async function lookAround(stage: Stage): Promise<void> {
  const { deskOne, deskTwo, narrator } = stage;
  const { siteCode } = await pickItem(stage, 0);
  const site = new URLSearchParams({ site: siteCode });
  await Promise.all([
    deskOne.page.goto(`/overview?${site}`),
    deskTwo.page.goto(`/wallboard?${site}`),
  ]);
  await deskOne.page.getByRole('heading', { name: 'Overview' }).waitFor();
  await narrator.say(
    'The overview: what runs out, what moves, and how long a change takes to the screen.',
  );
  await stage.picture(deskOne, 'overview');
  await narrator.say('On the wall it is the same, to be read from the floor.');
  await stage.picture(deskTwo, 'wallboard');
}
