// SPDX-License-Identifier: MIT
// All scenes of the gallery. Their order decides the order of the demo gallery.

import { scene as bullfinches } from './birds/bullfinches.js';
import { scene as ducks } from './birds/ducks.js';
import { scene as eagle } from './birds/eagle.js';
import { scene as geese } from './birds/geese.js';
import { scene as owl } from './birds/owl.js';
import { scene as swans } from './birds/swans.js';
import { scene as waders } from './birds/waders.js';
import { scene as ballet } from './children/ballet.js';
import { scene as boysSoccer } from './children/boys_soccer.js';
import { scene as bubbles } from './children/bubbles.js';
import { scene as childBalloon } from './children/child_balloon.js';
import { scene as childBike } from './children/child_bike.js';
import { scene as childCat } from './children/child_cat.js';
import { scene as childDog } from './children/child_dog.js';
import { scene as childFishing } from './children/child_fishing.js';
import { scene as childKite } from './children/child_kite.js';
import { scene as childSwing } from './children/child_swing.js';
import { scene as childrenBall } from './children/children_ball.js';
import { scene as motherChild } from './children/mother_child.js';
import { scene as picnic } from './children/picnic.js';
import { scene as puddle } from './children/puddle.js';
import { scene as sandcastle } from './children/sandcastle.js';
import { scene as schoolBus } from './children/school_bus.js';
import { scene as seesaw } from './children/seesaw.js';
import { scene as sledding } from './children/sledding.js';
import { scene as snowman } from './children/snowman.js';
import { scene as stroller } from './children/stroller.js';
import { scene as bridge } from './city/bridge.js';
import { scene as canal } from './city/canal.js';
import { scene as ferrisWheel } from './city/ferris_wheel.js';
import { scene as fireworks } from './city/fireworks.js';
import { scene as parkBench } from './city/park_bench.js';
import { scene as skyline } from './city/skyline.js';
import { scene as tramStreet } from './city/tram_street.js';
import { scene as umbrellaStreet } from './city/umbrella_street.js';
import { scene as whiteVillage } from './city/white_village.js';
import { scene as winterTown } from './city/winter_town.js';
import { scene as blossom } from './country/blossom.js';
import { scene as deerMist } from './country/deer_mist.js';
import { scene as desert } from './country/desert.js';
import { scene as fields } from './country/fields.js';
import { scene as forest } from './country/forest.js';
import { scene as loneTree } from './country/lone_tree.js';
import { scene as rainbow } from './country/rainbow.js';
import { scene as cake } from './food/cake.js';
import { scene as coffee } from './food/coffee.js';
import { scene as fruit } from './food/fruit.js';
import { scene as iceCream } from './food/ice_cream.js';
import { scene as pizza } from './food/pizza.js';
import { scene as plates } from './food/plates.js';
import { scene as aurora } from './mountains/aurora.js';
import { scene as camp } from './mountains/camp.js';
import { scene as mountainLake } from './mountains/mountain_lake.js';
import { scene as volcano } from './mountains/volcano.js';
import { scene as waterfall } from './mountains/waterfall.js';
import { scene as winterCabin } from './mountains/winter_cabin.js';
import { scene as campfireFriends } from './people/campfire_friends.js';
import { scene as chef } from './people/chef.js';
import { scene as coupleBench } from './people/couple_bench.js';
import { scene as dancers } from './people/dancers.js';
import { scene as dogWalk } from './people/dog_walk.js';
import { scene as farmer } from './people/farmer.js';
import { scene as fisherman } from './people/fisherman.js';
import { scene as gardener } from './people/gardener.js';
import { scene as guitarist } from './people/guitarist.js';
import { scene as hikers } from './people/hikers.js';
import { scene as painter } from './people/painter.js';
import { scene as photographer } from './people/photographer.js';
import { scene as reader } from './people/reader.js';
import { scene as catGarden } from './pets/cat_garden.js';
import { scene as catRoof } from './pets/cat_roof.js';
import { scene as catSleep } from './pets/cat_sleep.js';
import { scene as catWindow } from './pets/cat_window.js';
import { scene as dogBall } from './pets/dog_ball.js';
import { scene as dogRun } from './pets/dog_run.js';
import { scene as dogSit } from './pets/dog_sit.js';
import { scene as dogSnow } from './pets/dog_snow.js';
import { scene as dolphins } from './sea/dolphins.js';
import { scene as greatWave } from './sea/great_wave.js';
import { scene as harbour } from './sea/harbour.js';
import { scene as lighthouse } from './sea/lighthouse.js';
import { scene as liner } from './sea/liner.js';
import { scene as penguins } from './sea/penguins.js';
import { scene as reef } from './sea/reef.js';
import { scene as sailboats } from './sea/sailboats.js';
import { scene as tropicalBeach } from './sea/tropical_beach.js';
import { scene as whale } from './sea/whale.js';
import { scene as whaleTail } from './sea/whale_tail.js';
import { scene as basketball } from './sports/basketball.js';
import { scene as climbing } from './sports/climbing.js';
import { scene as cyclingRace } from './sports/cycling_race.js';
import { scene as kayak } from './sports/kayak.js';
import { scene as regatta } from './sports/regatta.js';
import { scene as running } from './sports/running.js';
import { scene as showJumping } from './sports/show_jumping.js';
import { scene as skating } from './sports/skating.js';
import { scene as slopes } from './sports/slopes.js';
import { scene as soccer } from './sports/soccer.js';
import { scene as surfing } from './sports/surfing.js';
import { scene as tennis } from './sports/tennis.js';
import { scene as yoga } from './sports/yoga.js';
import { scene as airliner } from './transport/airliner.js';
import { scene as balloons } from './transport/balloons.js';
import { scene as bicycleWall } from './transport/bicycle_wall.js';
import { scene as camper } from './transport/camper.js';
import { scene as cityBus } from './transport/city_bus.js';
import { scene as coastCar } from './transport/coast_car.js';
import { scene as cypressBike } from './transport/cypress_bike.js';
import { scene as fastTrain } from './transport/fast_train.js';
import { scene as helicopter } from './transport/helicopter.js';
import { scene as motorcycle } from './transport/motorcycle.js';
import { scene as nightTraffic } from './transport/night_traffic.js';
import { scene as rocket } from './transport/rocket.js';
import { scene as steamTrain } from './transport/steam_train.js';
import { scene as tractor } from './transport/tractor.js';
import { scene as truck } from './transport/truck.js';
import { scene as bear } from './wildlife/bear.js';
import { scene as butterfly } from './wildlife/butterfly.js';
import { scene as camels } from './wildlife/camels.js';
import { scene as cows } from './wildlife/cows.js';
import { scene as fox } from './wildlife/fox.js';
import { scene as horses } from './wildlife/horses.js';
import { scene as rooster } from './wildlife/rooster.js';
import { scene as savanna } from './wildlife/savanna.js';
import { scene as sheep } from './wildlife/sheep.js';
import { scene as smallBeasts } from './wildlife/small_beasts.js';
import { scene as wolf } from './wildlife/wolf.js';

/** @type {import('./scene.js').Scene[]} */
export const scenes = [
  mountainLake,
  aurora,
  camp,
  waterfall,
  volcano,
  winterCabin,
  forest,
  desert,
  fields,
  loneTree,
  rainbow,
  blossom,
  deerMist,
  sailboats,
  lighthouse,
  greatWave,
  liner,
  harbour,
  tropicalBeach,
  dolphins,
  whaleTail,
  penguins,
  whale,
  reef,
  skyline,
  tramStreet,
  umbrellaStreet,
  parkBench,
  bridge,
  canal,
  fireworks,
  winterTown,
  whiteVillage,
  ferrisWheel,
  dogRun,
  dogBall,
  dogSit,
  dogSnow,
  catWindow,
  catRoof,
  catSleep,
  catGarden,
  horses,
  cows,
  sheep,
  savanna,
  camels,
  fox,
  bear,
  wolf,
  smallBeasts,
  butterfly,
  rooster,
  swans,
  ducks,
  waders,
  owl,
  bullfinches,
  eagle,
  geese,
  coastCar,
  camper,
  cityBus,
  bicycleWall,
  steamTrain,
  fastTrain,
  airliner,
  balloons,
  tractor,
  motorcycle,
  rocket,
  truck,
  helicopter,
  nightTraffic,
  cypressBike,
  soccer,
  basketball,
  tennis,
  slopes,
  surfing,
  cyclingRace,
  climbing,
  running,
  regatta,
  kayak,
  yoga,
  skating,
  showJumping,
  fruit,
  pizza,
  coffee,
  cake,
  plates,
  iceCream,
  painter,
  fisherman,
  farmer,
  guitarist,
  dancers,
  hikers,
  chef,
  photographer,
  coupleBench,
  reader,
  campfireFriends,
  dogWalk,
  gardener,
  childBalloon,
  childKite,
  childrenBall,
  childSwing,
  snowman,
  sandcastle,
  schoolBus,
  childDog,
  sledding,
  childFishing,
  childBike,
  stroller,
  puddle,
  seesaw,
  motherChild,
  childCat,
  bubbles,
  picnic,
  boysSoccer,
  ballet,
];
