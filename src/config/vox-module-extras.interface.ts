/** What has to be known before the options are: it shapes the controller and the module itself. */
export interface VoxModuleExtras {
  /** Tells registrations apart; a handler may bind itself to one. Default `'default'`. */
  readonly name?: string | undefined;
  /** Path of the routes, below the global prefix. `false`: no routes, only the parts for your own controllers. */
  readonly path?: string | false | undefined;
  /** Decorators for the controller, for example the `Public()` that a global guard of the application asks for. */
  readonly controllerDecorators?: readonly ClassDecorator[] | undefined;
  /** Whether guard, pipe and interceptor can be used in every module without importing this one. Default: if unnamed. */
  readonly isGlobal?: boolean | undefined;
}
