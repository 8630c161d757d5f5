/** A resource of the template with its intrinsic functions resolved. */
export interface Target {
  readonly physicalId: string;
  readonly properties: Readonly<Record<string, unknown>>;
}

/** How one property of a resource type is seen in the running service, in the template's form. */
export interface LiveProperty {
  read(target: Target): Promise<unknown>;
  /** For what the emulator's CloudFormation drops: the same through the service's own API. */
  set?(target: Target): Promise<void>;
}

export type LiveType = Readonly<Record<string, LiveProperty>>;
