/** What the six groups of the demo wrote so far. Invented for showing the product; no real operation, person or firm. */
export interface DemoGroup {
  readonly id: string
  readonly people: readonly (readonly [name: string, organisation: string])[]
  readonly codeName: string
  readonly mandate: string
  readonly threat: readonly string[]
  readonly aim: string
  readonly lessons: readonly (readonly [lesson: string, source: string, change: string])[]
  readonly families: readonly string[]
  readonly modes: readonly string[]
  /** Phase, start, end (days from the seminar's first day), owner, done when. */
  readonly phases: readonly (readonly [phase: string, from: number, to: number, owner: string, exit: string])[]
  /** Answers by question, each a few paragraphs. */
  readonly notes: Readonly<Record<string, readonly string[]>>
}

export const DEMO_GROUPS: readonly DemoGroup[] = [
  {
    id: 'g1',
    people: [
      ['Lucía Herrera', 'Chile'],
      ['Tom Baker', 'Canada'],
      ['Renata Alves', 'Brazil'],
      ['Marcus Joseph', 'Jamaica'],
    ],
    codeName: 'HARBOUR LIGHT',
    mandate: 'Follows from the planning meeting of the regional heads of customs and the last global debriefing.',
    threat: [
      'Small orders of pressure and flow equipment move through transhipment ports with trading firms as consignees.',
      'Documents describe the goods by their civil use only; the model number is missing in [about a third] of declarations.',
    ],
    aim: 'Every transhipment of the listed goods through our ports is seen by a trained officer before loading.',
    lessons: [
      ['Profiles arrived two weeks late', 'COSMO, 2014', 'Profiles live ten days before the start'],
      ['Few members sent nil reports', 'COSMO, 2014', 'Daily report with one tick for nothing to report'],
    ],
    families: ['nuclear', 'vacuum'],
    modes: ['sea-container', 'air-cargo'],
    phases: [
      ['planning', 20, 55, 'RILO South America', 'Profiles tested'],
      ['training', 56, 70, 'Canada', 'Two officers trained at each port'],
      ['operational', 75, 96, 'Chile', 'Last daily report received'],
      ['debriefing', 140, 142, 'Brazil', 'Report agreed'],
    ],
    notes: {
      g1q1: [
        'Pressure transducers under 9026.20 and vacuum pumps under 8414.10, mostly as spare parts.',
        'Two members see them declared as “parts for compressors”.',
      ],
      g1q2: [
        'The route by the free zone and the canal deserves a common profile.',
        '[Air transhipment with a stop of under six hours] is still open.',
      ],
      g1q3: ['Before loading: the manifest and house-level data from four of seven members.'],
    },
  },
  {
    id: 'g2',
    people: [
      ['Anna Nowak', 'Poland'],
      ['Jean Dubois', 'France'],
      ['Ilse Vermeer', 'Netherlands'],
      ['Petr Svoboda', 'Czech Republic'],
      ['Maria Costa', 'Portugal'],
    ],
    codeName: 'NORTH DESK',
    mandate: 'Agreed by the members of the region at their autumn meeting; supports the global plan.',
    threat: [
      'Frequency changers and controllers leave with end-use statements that nobody has checked.',
      'Re-exports within four weeks of import point to procurement agents.',
    ],
    aim: 'A missing licence is told apart from a wrong classification at the desk, within one working day.',
    lessons: [['Questions to experts went by private mail', 'Regional exercise, 2016', 'One mailbox per domain, with hours']],
    families: ['power', 'machine'],
    modes: ['road', 'express-courier', 'air-cargo'],
    phases: [
      ['planning', 15, 50, 'RILO Western Europe', 'Indicators agreed'],
      ['training', 52, 60, 'Netherlands', 'Desk exercise done'],
      ['operational', 65, 86, 'France', 'All hits answered'],
      ['follow-up', 87, 120, 'Poland', 'Findings passed on'],
    ],
    notes: {
      g2q1: [
        'Ask for the technical data sheet first; the licence question comes second.',
        'A checklist of six questions on one page would help every desk.',
      ],
      g2q2: [
        'A consignee without a web site, and a forwarder as end user.',
        'Orders just below the threshold, [repeated within a month].',
      ],
      g2q3: ['The second look is taken at the exit office; two members also check the import of four weeks before.'],
    },
  },
  {
    id: 'g3',
    people: [
      ['Grace Wanjiru', 'Kenya'],
      ['Thabo Nkosi', 'South Africa'],
      ['Hana Bekele', 'Ethiopia'],
    ],
    codeName: 'OPEN CORRIDOR',
    mandate: 'Requested by the regional steering group.',
    threat: ['Trucks in transit change consignee on the way; the change is only on paper.'],
    aim: 'Each corridor has one contact point that answers within four hours.',
    lessons: [['Reports depended on one telephone', 'Corridor trial, 2015', 'Deputy with the same mailbox']],
    families: ['chem', 'conv'],
    modes: ['road', 'rail'],
    phases: [
      ['planning', 30, 60, 'RILO Eastern and Southern Africa', 'Sites confirmed'],
      ['operational', 80, 100, 'Kenya', 'Last report received'],
    ],
    notes: {
      g3q1: ['Customs act, export section; transit needs an order of the court within 48 hours.'],
      g3q3: ['The plate of a pump, and the difference between a gauge and a transducer.'],
    },
  },
  {
    id: 'g4',
    people: [
      ['Youssef El Amrani', 'Morocco'],
      ['Mariam Haddad', 'Jordan'],
      ['Salem Al Harbi', 'Saudi Arabia'],
    ],
    codeName: 'FREE ZONE WATCH',
    mandate: 'Proposed by the hosts of two free zones.',
    threat: ['Goods are split into parcels in the free zone and leave under a new description.'],
    aim: 'Free-zone operators announce listed goods before they are repacked.',
    lessons: [],
    families: ['machine', 'material'],
    modes: ['sea-container', 'air-cargo'],
    phases: [['planning', 25, 58, 'RILO Middle East', 'Operators informed']],
    notes: {
      g4q1: ['تحتاج المناطق الحرة إلى نقطة اتصال واحدة.', 'Free zones need one contact point each.'],
      g4q2: ['Warning, seizure and daily report; Arabic and English.'],
    },
  },
  {
    id: 'g5',
    people: [
      ['Fatou Diop', 'Senegal'],
      ['Kwame Mensah', 'Ghana'],
      ['Amina Bello', 'Nigeria'],
      ['Paul Mbarga', 'Cameroon'],
    ],
    codeName: 'SMALL KIT',
    mandate: 'Follows from the regional workshop on detection tools.',
    threat: [
      'Les capteurs et les pièces détachées arrivent sans fiche technique.',
      'Tools stand idle for lack of batteries and calibration.',
    ],
    aim: 'An officer can examine a listed item safely with a kit that fits into one case.',
    lessons: [['Detectors were stored far from the gate', 'Port assessment, 2016', 'Tools at the gate, list on the wall']],
    families: ['chem', 'nuclear'],
    modes: ['sea-container', 'road'],
    phases: [
      ['planning', 20, 60, 'RILO West Africa', 'Kits listed'],
      ['training', 61, 75, 'Senegal', 'Forty officers trained'],
      ['operational', 80, 94, 'Ghana', 'Last report received'],
    ],
    notes: {
      g5q1: ['Working: radiation detectors at three ports. Idle: two container scanners.'],
      g5q2: ['Gloves, lamp, endoscope, test papers, camera with a scale.'],
    },
  },
  {
    id: 'g6',
    people: [
      ['Kenji Mori', 'Japan'],
      ['Linh Tran', 'Viet Nam'],
      ['Siti Rahman', 'Malaysia'],
      ['Peter Walsh', 'Australia'],
    ],
    codeName: 'PARCEL CLOCK',
    mandate: 'Agreed at the regional contact points meeting.',
    threat: ['Integrated circuits travel in postal parcels below the value limit, many a day to the same address.'],
    aim: 'Postal and express parcels with listed components are found without missing the delivery time.',
    lessons: [['Too many hits on the first day', 'Express trial, 2017', 'A cap for each site, weights adjusted daily']],
    families: ['electro', 'nav'],
    modes: ['post', 'express-courier'],
    phases: [
      ['planning', 18, 48, 'RILO Asia and the Pacific', 'Profiles tested'],
      ['operational', 66, 80, 'Japan', 'Last report received'],
      ['debriefing', 110, 111, 'Malaysia', 'Report agreed'],
    ],
    notes: {
      g6q1: ['In scope: field-programmable circuits and signal converters.', 'Would flood us: memory and ordinary processors.'],
      g6q5: ['Seven time zones. 18:00 UTC is the middle of the night for half of us; [16:00 UTC] would be better.'],
    },
  },
]
