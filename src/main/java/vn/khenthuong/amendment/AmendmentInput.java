package vn.khenthuong.amendment;

import java.util.UUID;
import vn.khenthuong.shared.FileId;

/**
 * What an officer asks for.
 *
 * @param award the register's entry
 * @param ground decides what kind of amendment it is
 * @param nameAfter the right name, of a correction only; null or empty otherwise
 * @param reason at most 4 000 characters
 * @param document what proves it (letter, conclusion, judgment, report of loss), PDF
 */
public record AmendmentInput(UUID award, AmendmentGround ground, String nameAfter, String reason, FileId document) {}
