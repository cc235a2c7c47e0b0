// SPDX-License-Identifier: MIT

/** Things that can be seen in a photo and that people ask for in a word. Written down before any was asked. */
export const NOUNS = `
airplane animal apple army baseball basketball bathtub beach bear bed bench bicycle bike bird boat book bottle bowl
bowling boxing bridge bubbles building bus camel camera canoe canyon car cat chair cliff climber climbing clown coat
concert costume couch cow cowboy crowd cyclist dancer dancing desert dirt dog dogs door dress drink drum fence field
fire fireworks fish fishing flag flower flowers football forest fountain frisbee garden giraffe glasses goalie golf
graffiti grass guitar gymnast hammock hat helmet hiker hill hockey horse horses hurdles ice jacket jeans jersey jump
jumping kayak kitchen kite ladder lake leaves leash log man market mask microphone motorcycle mountain mountains mud
musician night ocean paint park parade path people person piano pier pizza plane players playground pond pool puppy
race racing raft railing rain restaurant ribbon river road rock rocks roller rope rugby runner running sailboat sand
scarf sculpture sea sheep shirt shop shorts sidewalk sign skateboard skateboarder skater ski skier skiing sky slide
smile smoke snow snowboard snowboarder soccer sofa splash sprinkler stage stairs statue stick stone store street
subway suit sun sunglasses sunset surfboard surfer surfing sweater swimmer swimming swing table tattoo taxi tennis
tent tire toy track tractor train trail trampoline tree trees tricycle truck tunnel umbrella uniform vest volleyball
wall water waterfall wave waves wedding wheelchair whistle window woman women wood woods wrestling zoo
`
  .trim()
  .split(/\s+/);
