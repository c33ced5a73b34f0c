/** Injection token of the checked options. */
export const VOX_SETTINGS = Symbol('VOX_SETTINGS');
/** Injection token of what stands beside the options factory: name and path. */
export const VOX_EXTRAS = Symbol('VOX_EXTRAS');
/** Injection token of the parts that one registration is made of. Nest prints it to who uses the guard without the module. */
export const VOX_REGISTRATION = Symbol('VOX_REGISTRATION, which VoxWebhooksModule.forRoot() provides');
/** Metadata key of the registration that a controller of the application names. */
export const VOX_REGISTRATION_NAME = Symbol('VOX_REGISTRATION_NAME');
/** Metadata key of the event that a route of a controller takes by `VoxPayload`. */
export const VOX_CONTROLLER_EVENT = Symbol('VOX_CONTROLLER_EVENT');
/** Metadata key of what only a route of a controller can carry; the value is how a message calls it. */
export const VOX_CONTROLLER_PART = Symbol('VOX_CONTROLLER_PART');
/** Metadata key that marks the module's own controllers. */
export const VOX_CONTROLLER = Symbol('VOX_CONTROLLER');
