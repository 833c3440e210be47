import type {Language} from '../../vocabulary.ts'

/**
 * Medicines that guides about muscles, joints and nerves come to speak of, by the names that patients read: generic names and the
 * commonest trade names. Groups that nobody takes without a doctor (steroids, antibiotics) are left out. One word that is missing
 * is one dose that goes unseen: add freely.
 */
export const medicines: {readonly [L in Language]: ReadonlySet<string>} = {
  en: wordsIn(`
    acetaminophen paracetamol tylenol ibuprofen advil motrin nurofen naproxen aleve aspirin
    diclofenac voltaren celecoxib meloxicam indomethacin ketorolac etoricoxib nsaid nsaids codeine
    tramadol oxycodone hydrocodone morphine fentanyl opioid opioids gabapentin pregabalin duloxetine
    amitriptyline nortriptyline cyclobenzaprine methocarbamol tizanidine baclofen carisoprodol
    metaxalone diazepam prednisone prednisolone hydrocortisone methylprednisolone dexamethasone
    cortisone lidocaine capsaicin botox botulinum glucosamine chondroitin methotrexate colchicine
    allopurinol warfarin heparin quinine ciprofloxacin levofloxacin alendronate
  `),
  es: wordsIn(`
    acetaminofén paracetamol tylenol ibuprofeno advil motrin naproxeno aleve aspirina diclofenaco
    voltaren celecoxib meloxicam indometacina ketorolaco etoricoxib aine aines codeína tramadol
    oxicodona hidrocodona morfina fentanilo opioide opioides gabapentina pregabalina duloxetina
    amitriptilina nortriptilina ciclobenzaprina metocarbamol tizanidina baclofeno carisoprodol
    metaxalona diazepam prednisona prednisolona metilprednisolona dexametasona cortisona
    hidrocortisona lidocaína capsaicina bótox botulínica glucosamina condroitina metotrexato
    colchicina alopurinol warfarina heparina quinina ciprofloxacino levofloxacino alendronato
  `),
}

function wordsIn(text: string): ReadonlySet<string> {
  return new Set(text.trim().split(/\s+/u))
}

/** An amount of a medicine: `400 mg`, `5 ml`, `2.5 micrograms`, `2 tablets`. */
export const dose =
  /\d[\d.,]*\s?(?:mg|ml|mcg|µg|micrograms?|milligrams?|milliliters?|millilitres?|microgramos?|miligramos?|mililitros?|tablets?|pills?|capsules?|tabletas?|pastillas?|cápsulas?|comprimidos?)(?!\p{L})/iu
