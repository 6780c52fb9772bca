package vn.khenthuong.council;

import java.time.Instant;
import vn.khenthuong.shared.ProposalCode;

/** A recorded meeting. */
public record Meeting(ProposalCode dossier, CouncilMinutes minutes, String recordedBy, Instant recordedAt) {}
