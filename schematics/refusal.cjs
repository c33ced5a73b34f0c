'use strict';

/**
 * Why a schematic stops. It is thrown before anything was written: a schematic changes all or nothing.
 * The message has a stable code, the place, what was wrong there, and the remedy.
 */
class Refusal extends Error {
  /**
   * @param {string} code
   * @param {string} place
   * @param {string} problem
   * @param {string} remedy
   */
  constructor(code, place, problem, remedy) {
    super(`VOX_SCHEMATIC_${code} ${place} ${problem}. Nothing was changed.\n${remedy}`);
    this.name = 'Refusal';
    this.code = `VOX_SCHEMATIC_${code}`;
  }
}

module.exports = { Refusal };
