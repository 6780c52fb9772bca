package vn.khenthuong.organization;

import vn.khenthuong.shared.OrganisationCode;

/**
 * Somebody with a login.
 *
 * @param userId the login, as the engine knows it
 * @param fullName họ và tên
 * @param positionTitle chức vụ; empty if none is entered
 * @param email where the program writes to; empty if none is entered
 */
public record Person(
        OrganisationCode organisation, String userId, String fullName, String positionTitle, String email) {}
