/** The numbers that the wording of a rule names, printed as the settings have them. */
export interface LawNumbers {
  readonly peopleOver: string;
  readonly firstDay: string;
  readonly preliminaryFrom: string;
  readonly preliminaryUntil: string;
  readonly final: string;
  readonly finalLonger: string;
}
