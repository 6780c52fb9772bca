package vn.khenthuong.decision;

import java.time.Instant;
import java.time.LocalDate;
import vn.khenthuong.shared.RoundCode;

/** A round in a list. */
public record RoundRow(
        RoundCode code,
        String title,
        RoundState state,
        int lines,
        String decisionNumber,
        LocalDate decisionDate,
        Instant openedAt) {}
