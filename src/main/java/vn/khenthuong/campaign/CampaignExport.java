package vn.khenthuong.campaign;

/**
 * A campaign as files that another program of this kind can open.
 *
 * @param file the campaign file
 * @param assumptions the file beside it with what a run needs beyond the text; empty if it needs none
 * @param plan both together, as the program reads them
 */
public record CampaignExport(String file, String assumptions, Plan plan) {

    public String code() {
        return plan.code();
    }
}
