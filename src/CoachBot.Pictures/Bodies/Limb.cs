using System.Runtime.InteropServices;

namespace CoachBot.Pictures.Bodies;

/// <summary>An arm or a leg: two bones and what hangs at their end.</summary>
/// <param name="End">Ankle or wrist.</param>
/// <param name="Last">Of the foot or the hand.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Limb(Point Root, Point Middle, Point End, Axes First, Axes Second, Axes Last);
