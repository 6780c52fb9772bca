package vn.khenthuong.notification;

import java.time.Instant;
import vn.khenthuong.organization.Unit;

/**
 * What is to be said to the people of a unit, before it is known who they are.
 *
 * @param occasion unique for what it tells, so that it is told once
 * @param campaign code of the campaign that it is about
 * @param subject at most 300 characters, without personal values
 * @param uselessAt from when nobody would want to read it
 */
record Letter(
        String occasion, Mail.Kind kind, String campaign, Unit unit, String subject, String body, Instant uselessAt) {}
