package vn.khenthuong.security;

/**
 * A made-up person whom everybody may be in the demo.
 *
 * @param unit where the person works, as shown on the login page
 * @param tries what can be tried with this account, one short sentence
 * @param further of a unit that is only there to be looked at; listed apart
 */
public record DemoAccount(String userId, String fullName, String unit, String tries, boolean further) {}
