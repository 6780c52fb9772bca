package vn.khenthuong.campaign;

import java.util.List;

/**
 * The file of an open campaign differs from its newest version; nothing changes until somebody applies it.
 *
 * @param campaign the campaign's code
 * @param version the newest version
 * @param versionSha256 of that version
 * @param fileSha256 of the file
 * @param limitsChanged whether any quota line differs
 * @param deadlineChanged whether the plan's own deadline differs
 * @param migrated what was changed in reading because the file is of an older schema; empty for a new one
 * @param problems why the file cannot be applied, line by line; empty if it can
 */
public record PendingChange(
        String campaign,
        int version,
        String versionSha256,
        String fileSha256,
        boolean limitsChanged,
        boolean deadlineChanged,
        List<PlanChange> migrated,
        List<String> problems) {}
