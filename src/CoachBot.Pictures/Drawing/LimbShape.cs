using CoachBot.Pictures.Bodies;

namespace CoachBot.Pictures.Drawing;

/// <summary>Draws an arm or a leg with its clothes; the far side is darker.</summary>
internal sealed class LimbShape(Brush brush, bool isFar)
{
    private const double HandLength = 5.6;

    private string Skin => isFar ? brush.Colours.SkinFar : brush.Colours.Skin;

    public Part Leg(Limb leg)
    {
        var thigh = BoneShape.Of(brush, BoneShape.Thigh, leg.Root, leg.First, Skeleton.Thigh);
        var shin = BoneShape.Of(brush, BoneShape.Shin, leg.Middle, leg.Second, Skeleton.Shin);
        var trouser = BoneShape.Of(brush, BoneShape.Trouser, leg.Root, leg.First, Skeleton.Thigh);
        var shoe = new ShoeShape(brush, isFar).Draw(leg);
        var shinNearer = Depth(leg.Middle, leg.End) > Depth(leg.Root, leg.Middle) + 3;
        var upper = brush.Edged(trouser) + Brush.Filled(thigh, Skin) + Brush.Filled(trouser, isFar ? brush.Colours.ShortsFar : brush.Colours.Shorts);
        var lower = Brush.Filled(shin, Skin);
        var both = shinNearer
            ? brush.Edged(thigh) + upper + brush.Edged(shin) + lower
            : brush.Edged(thigh) + brush.Edged(shin) + lower + upper;
        return new(Depth(leg.Root, leg.End) + (Depth(leg.Middle, leg.Middle) * 0.2), shinNearer || Depth(leg.End, leg.End) > Depth(leg.Middle, leg.Middle) - 3 ? both + shoe : shoe + both);
    }

    public Part Arm(Limb arm)
    {
        var upper = BoneShape.Of(brush, BoneShape.UpperArm, arm.Root, arm.First, Skeleton.UpperArm);
        var lower = BoneShape.Of(brush, BoneShape.Forearm, arm.Middle, arm.Second, Skeleton.Forearm);
        var hand = BoneShape.Of(brush, BoneShape.Hand, arm.End, Flat(arm), HandLength);
        var sleeve = BoneShape.Of(brush, BoneShape.Sleeve, arm.Root, arm.First, Skeleton.UpperArm);
        var svg = brush.Edged(upper) + brush.Edged(lower) + brush.Edged(hand) + Brush.Filled(hand, Skin) + Brush.Filled(lower, Skin)
            + Brush.Filled(upper, Skin) + brush.Edged(sleeve) + Brush.Filled(upper, Skin) + Brush.Filled(sleeve, isFar ? brush.Colours.ShirtFar : brush.Colours.Shirt);
        return new(Depth(arm.Root, arm.End) + (Depth(arm.Middle, arm.Middle) * 0.2), svg);
    }

    /// <summary>A hand that carries lies flat on the floor.</summary>
    private static Axes Flat(Limb arm) => arm.End.Y < 2.6 && arm.Last.Up.Y > 0.4 ? arm.Last.Tipped(78) : arm.Last;

    private double Depth(Point a, Point b) => brush.Camera.Depth(Point.Between(a, b, 0.5));
}
