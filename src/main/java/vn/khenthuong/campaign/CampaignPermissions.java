package vn.khenthuong.campaign;

import vn.khenthuong.shared.Actor;
import vn.khenthuong.shared.NotPermittedException;
import vn.khenthuong.shared.Role;

/**
 * Who may change a campaign, from facts alone: an administrator of the organisation sets campaigns up and closes them; a
 * deadline is changed by a notice, which Home Affairs' director or deputy signs, so they may enter it too.
 */
record CampaignPermissions(boolean administrator, boolean director) {

    static CampaignPermissions of(Actor actor) {
        return new CampaignPermissions(
                actor.has(Role.ORGANISATION_ADMINISTRATOR), actor.has(Role.DIRECTOR, Role.DEPUTY_DIRECTOR));
    }

    boolean mayAnnounce() {
        return administrator || director;
    }

    boolean mayAdminister() {
        return administrator;
    }

    void requireAnnouncing(String campaign) {
        if (!mayAnnounce()) {
            throw NotPermittedException.act("announce deadline", campaign);
        }
    }

    void requireAdministering(String act, String campaign) {
        if (!mayAdminister()) {
            throw NotPermittedException.act(act, campaign);
        }
    }
}
