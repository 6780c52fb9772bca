package vn.khenthuong.proposal;

import vn.khenthuong.eligibility.Route;
import vn.khenthuong.shared.UnitCode;

/**
 * What a dossier asks for and which way it goes; settled when it is begun.
 *
 * @param awardForm key of the form
 * @param councilUnit whose council meets on it, and on an own award whose head grants it: the proposing unit itself, or the
 *     body above it
 */
record Course(String awardForm, Route route, UnitCode councilUnit) {}
