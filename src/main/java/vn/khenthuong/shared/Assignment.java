package vn.khenthuong.shared;

/** A role held now in a unit. */
public record Assignment(Role role, UnitCode unit) {}
