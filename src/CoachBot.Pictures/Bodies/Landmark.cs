using System.Runtime.InteropServices;

namespace CoachBot.Pictures.Bodies;

/// <summary>A named place of the body that can touch something.</summary>
/// <param name="Flesh">How far the skin is from the place, in percent of the height; 0 on the skin itself.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Landmark(Point Place, double Flesh);
