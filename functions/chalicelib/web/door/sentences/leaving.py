"""What people read when a leaving is refused, or somebody has left."""

from collections.abc import Mapping

from chalicelib.domain.programme import Words

LEAVING: Mapping[str, Words] = {
    "member_gone": Words(
        zh="这位会员已退出，账户已关闭。", en="This member has left; the account is closed."
    ),
    "vouchers_open": Words(
        zh="还有一张兑换券没用，请先用掉或退回，再退出。",
        en="You still have a voucher open. Please use it or give it back before you leave.",
    ),
    "role_held": Words(
        zh="你还是店里的同事，请店主先取消职务。",
        en="You work here: the owner ends your role first.",
    ),
    "account_closed": Words(
        zh="这位会员已退出，账户不再记入积分。", en="This member has left; no points can be added."
    ),
    "been_before": Words(
        zh="推荐码只在第一次加入时有效。", en="A friend's code counts the first time only."
    ),
}
